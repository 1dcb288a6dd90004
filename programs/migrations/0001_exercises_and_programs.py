
import django.core.validators
import django.db.models.deletion
import programs.fields
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0001_articles_and_red_flags'),
    ]

    operations = [
        migrations.CreateModel(
            name='Exercise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('saved_at', models.DateTimeField(auto_now=True, verbose_name='gemt')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('slug', models.CharField(blank=True, max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Adressen må kun have små bogstaver fra a til z, tal og bindestreg.')], verbose_name='adresse')),
                ('aliases', models.TextField(blank=True, help_text='Et navn på hver linje.', verbose_name='andre navne')),
                ('purpose', models.TextField(blank=True, help_text='Hvorfor øvelsen er god, i én sætning.', verbose_name='formål')),
                ('starting_position', models.TextField(blank=True, verbose_name='udgangsstilling')),
                ('steps', models.TextField(blank=True, help_text='Et trin på hver linje.', verbose_name='sådan gør du')),
                ('feel', models.TextField(blank=True, verbose_name='det skal du mærke')),
                ('avoid', models.TextField(blank=True, verbose_name='pas på')),
                ('equipment', models.CharField(blank=True, max_length=200, verbose_name='udstyr')),
                ('picture', models.ImageField(blank=True, upload_to='exercises/', verbose_name='billede')),
                ('picture_alt', models.CharField(blank=True, help_text='Hvad billedet viser, for dem der ikke kan se det.', max_length=300, verbose_name='billedet i ord')),
                ('motion', models.JSONField(blank=True, help_text='Beskrivelsen, som figuren tegnes af.', null=True, verbose_name='bevægelse')),
                ('status', models.CharField(choices=[('draft', 'Kladde'), ('published', 'Udgivet'), ('withdrawn', 'Trukket tilbage')], default='published', max_length=10, verbose_name='status')),
            ],
            options={
                'verbose_name': 'øvelse',
                'verbose_name_plural': 'øvelser',
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='exercise_has_name', violation_error_message='Giv øvelsen et navn.'), models.CheckConstraint(condition=models.Q(('picture', ''), models.Q(('picture_alt', ''), _negated=True), _connector='OR'), name='exercise_picture_has_words', violation_error_message='Skriv med ord, hvad billedet viser.'), models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'published', 'withdrawn'])), name='exercise_known_status', violation_error_message='Vælg en status fra listen.')],
            },
        ),
        migrations.CreateModel(
            name='Program',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('saved_at', models.DateTimeField(auto_now=True, verbose_name='gemt')),
                ('reviewed_by', models.CharField(blank=True, help_text='Navn og titel, fx »Anna Holm, fysioterapeut«.', max_length=200, verbose_name='gennemgået af')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='gennemgået den')),
                ('next_review_on', models.DateField(blank=True, null=True, verbose_name='gennemgås igen senest')),
                ('status', models.CharField(choices=[('draft', 'Kladde'), ('published', 'Udgivet'), ('withdrawn', 'Trukket tilbage')], default='draft', max_length=10, verbose_name='status')),
                ('title', models.CharField(help_text='Med patientens ord: »Øvelser til ondt i lænden«.', max_length=200, verbose_name='titel')),
                ('slug', models.CharField(blank=True, max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Adressen må kun have små bogstaver fra a til z, tal og bindestreg.')], verbose_name='adresse')),
                ('intro', models.TextField(blank=True, help_text='Markdown.', verbose_name='indledning')),
                ('dosage', programs.fields.DosageField(help_text='Gælder for hver øvelse, der ikke har sin egen.', verbose_name='fælles dosis')),
                ('dosage_text', models.TextField(blank=True, help_text='Det, som tal ikke kan sige.', verbose_name='fælles dosis med ord')),
                ('progression', models.TextField(blank=True, verbose_name='sådan øger du')),
                ('pain_rule', models.TextField(blank=True, verbose_name='smerteregel')),
                ('stop_rule', models.TextField(blank=True, help_text='Hvornår patienten skal stoppe.', verbose_name='stopregel')),
                ('remarks', models.TextField(blank=True, help_text='Markdown. Vises efter øvelserne.', verbose_name='mere om programmet')),
                ('contact', models.TextField(blank=True, help_text='Afdeling, adresse og telefon, en på hver linje.', verbose_name='kildens kontakt')),
                ('sources', models.TextField(blank=True, help_text='En kilde på hver linje.', verbose_name='kilder')),
                ('aliases', models.TextField(blank=True, help_text='Et på hver linje.', verbose_name='patientens ord')),
                ('revised_on', models.DateField(blank=True, null=True, verbose_name='kildens dato')),
                ('edition', models.PositiveIntegerField(default=1, editable=False, verbose_name='udgave')),
                ('edition_on', models.DateField(editable=False, null=True, verbose_name='udgavens dato')),
                ('edition_fingerprint', models.CharField(blank=True, editable=False, max_length=64)),
                ('topic', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='programs', to='articles.article', verbose_name='emne')),
            ],
            options={
                'verbose_name': 'program',
                'verbose_name_plural': 'programmer',
                'ordering': ['title'],
            },
        ),
        migrations.CreateModel(
            name='ProgramSection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='plads')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('text', models.TextField(blank=True, help_text='Markdown.', verbose_name='tekst')),
                ('dosage', programs.fields.DosageField(verbose_name='gruppens dosis')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='programs.program', verbose_name='program')),
            ],
            options={
                'verbose_name': 'afsnit',
                'verbose_name_plural': 'afsnit (faser og niveauer)',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ProgramExercise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='plads')),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='nummer på papiret')),
                ('dosage', programs.fields.DosageField(help_text='Tom: programmets fælles dosis gælder.', verbose_name='dosis')),
                ('dosage_text', models.CharField(blank=True, help_text='Det, som tal ikke kan sige.', max_length=500, verbose_name='dosis med ord')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('exercise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='programs.exercise', verbose_name='øvelse')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='programs.program', verbose_name='program')),
                ('section', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='entries', to='programs.programsection', verbose_name='afsnit')),
            ],
            options={
                'verbose_name': 'øvelse i programmet',
                'verbose_name_plural': 'øvelser i programmet',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_on__isnull', True), models.Q(('reviewed_by', ''), _negated=True), _connector='OR'), name='program_review_has_reviewer', violation_error_message='Skriv, hvem der har gennemgået siden.'),
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.CheckConstraint(condition=models.Q(('next_review_on__isnull', True), ('reviewed_on__isnull', True), ('next_review_on__gt', models.F('reviewed_on')), _connector='OR'), name='program_next_review_after_review', violation_error_message='Næste gennemgang skal ligge efter den sidste.'),
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'published', 'withdrawn'])), name='program_known_status', violation_error_message='Vælg en status fra listen.'),
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='program_has_title', violation_error_message='Giv siden en titel.'),
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.CheckConstraint(condition=models.Q(('edition__gte', 1)), name='program_edition_from_one', violation_error_message='Udgaven begynder med 1.'),
        ),
    ]
