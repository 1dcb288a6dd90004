
import django.core.validators
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('saved_at', models.DateTimeField(auto_now=True, verbose_name='gemt')),
                ('reviewed_by', models.CharField(blank=True, help_text='Navn og titel, fx »Anna Holm, fysioterapeut«.', max_length=200, verbose_name='gennemgået af')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='gennemgået den')),
                ('next_review_on', models.DateField(blank=True, null=True, verbose_name='gennemgås igen senest')),
                ('status', models.CharField(choices=[('draft', 'Kladde'), ('published', 'Udgivet'), ('withdrawn', 'Trukket tilbage')], default='draft', max_length=10, verbose_name='status')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('slug', models.CharField(blank=True, help_text='Sidste del af sidens adresse. Lad feltet stå tomt, så laves den af titlen.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Adressen må kun have små bogstaver fra a til z, tal og bindestreg.')], verbose_name='adresse')),
                ('lead', models.TextField(blank=True, help_text='Et kort afsnit, som står øverst på siden.', verbose_name='indledning')),
                ('body', models.TextField(blank=True, help_text='Markdown. Overskrifter begynder med ##.', verbose_name='tekst')),
                ('meta_title', models.CharField(blank=True, help_text='Vises i browserens fane. Ellers bruges titlen.', max_length=200, verbose_name='titel i søgemaskiner')),
                ('published_on', models.DateField(blank=True, help_text='Kildens egen dato.', null=True, verbose_name='udgivet den')),
                ('updated_on', models.DateField(blank=True, help_text='Kildens egen dato.', null=True, verbose_name='opdateret den')),
                ('sources', models.TextField(blank=True, help_text='En kilde på hver linje.', verbose_name='kilder')),
                ('aliases', models.TextField(blank=True, help_text='Andre ord for emnet, et på hver linje, fx »hold i ryggen«.', verbose_name='patientens ord')),
            ],
            options={
                'verbose_name': 'emne',
                'verbose_name_plural': 'emner',
                'ordering': ['title'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reviewed_on__isnull', True), models.Q(('reviewed_by', ''), _negated=True), _connector='OR'), name='article_review_has_reviewer', violation_error_message='Skriv, hvem der har gennemgået siden.'), models.CheckConstraint(condition=models.Q(('next_review_on__isnull', True), ('reviewed_on__isnull', True), ('next_review_on__gt', models.F('reviewed_on')), _connector='OR'), name='article_next_review_after_review', violation_error_message='Næste gennemgang skal ligge efter den sidste.'), models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'published', 'withdrawn'])), name='article_known_status', violation_error_message='Vælg en status fra listen.'), models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='article_has_title', violation_error_message='Giv siden en titel.'), models.CheckConstraint(condition=models.Q(('updated_on__isnull', True), ('published_on__isnull', True), ('updated_on__gte', models.F('published_on')), _connector='OR'), name='article_updated_after_published', violation_error_message='Datoen for opdatering kan ikke ligge før udgivelsen.')],
            },
        ),
        migrations.CreateModel(
            name='RedFlag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(help_text='Et tegn, med patientens ord: »Du kan ikke holde på urinen«.', verbose_name='tegn')),
                ('urgency', models.CharField(choices=[('livsfare', 'Livsfare'), ('straks', 'Haster'), ('snart', 'Snart'), ('klinik', 'Haster ikke')], max_length=10, verbose_name='hvor meget det haster')),
                ('status', models.CharField(choices=[('proposed', 'Foreslået'), ('approved', 'Godkendt')], default='proposed', help_text='Patienter ser kun godkendte tegn.', max_length=10, verbose_name='status')),
                ('source', models.TextField(blank=True, help_text='Sætningen eller stedet, tegnet kommer fra.', verbose_name='kilde')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='plads')),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='red_flags', to='articles.article', verbose_name='emne')),
            ],
            options={
                'verbose_name': 'faresignal',
                'verbose_name_plural': 'faresignaler',
                'ordering': ['position', 'pk'],
            },
        ),
    ]
