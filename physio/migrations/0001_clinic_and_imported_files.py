
import django.core.validators
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0002_red_flags_of_programs'),
        ('programs', '0001_exercises_and_programs'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContentVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4)),
            ],
        ),
        migrations.CreateModel(
            name='ImportedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='fil')),
                ('digest', models.CharField(db_index=True, max_length=64, verbose_name='sha256 af fil og læser')),
                ('content', models.BinaryField(verbose_name='filens bytes')),
                ('imported_at', models.DateTimeField(auto_now=True, verbose_name='importeret')),
                ('article_token', models.UUIDField(blank=True, null=True)),
                ('program_token', models.UUIDField(blank=True, null=True)),
                ('article_fingerprint', models.CharField(blank=True, max_length=64)),
                ('program_fingerprint', models.CharField(blank=True, max_length=64)),
                ('article', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='imported_file', to='articles.article')),
                ('program', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='imported_file', to='programs.program')),
            ],
            options={
                'verbose_name': 'importeret fil',
                'verbose_name_plural': 'importerede filer',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Region',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60, unique=True, verbose_name='region')),
                ('service', models.CharField(help_text='Fx »Lægevagten« eller »Akuttelefonen 1813«.', max_length=60, verbose_name='hvad den hedder')),
                ('phone', models.CharField(max_length=20, validators=[django.core.validators.RegexValidator('^\\+?[0-9 \\-]{3,20}\\Z', 'Skriv nummeret med tal og mellemrum, fx »70 11 07 07«.')], verbose_name='telefon')),
                ('hours', models.CharField(max_length=200, verbose_name='tider')),
                ('checked_on', models.DateField(verbose_name='nummeret er kontrolleret den')),
                ('check_again_on', models.DateField(verbose_name='kontrollér igen senest')),
                ('source', models.CharField(blank=True, max_length=400, verbose_name='hvor det står')),
                ('note', models.TextField(blank=True, verbose_name='note til klinikken')),
            ],
            options={
                'verbose_name': 'region',
                'verbose_name_plural': 'regioner (telefonnumre)',
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('phone', ''), _negated=True), name='region_has_phone', violation_error_message='Skriv telefonnummeret.')],
            },
        ),
        migrations.CreateModel(
            name='Clinic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('saved_at', models.DateTimeField(auto_now=True, verbose_name='gemt')),
                ('name', models.CharField(max_length=200, verbose_name='klinikkens navn')),
                ('address', models.TextField(blank=True, verbose_name='adresse')),
                ('phone', models.CharField(blank=True, max_length=20, validators=[django.core.validators.RegexValidator('^\\+?[0-9 \\-]{3,20}\\Z', 'Skriv nummeret med tal og mellemrum, fx »70 11 07 07«.')], verbose_name='telefon')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('cvr', models.CharField(blank=True, max_length=8, validators=[django.core.validators.RegexValidator('^[0-9]{8}\\Z', 'Et CVR-nummer har 8 tal.')], verbose_name='CVR-nummer')),
                ('hours', models.TextField(blank=True, verbose_name='åbningstider')),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='physio.region', verbose_name='region')),
            ],
            options={
                'verbose_name': 'klinik',
                'verbose_name_plural': 'klinikken',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='only_one_clinic', violation_error_message='Der kan kun være én klinik.'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='clinic_has_name', violation_error_message='Skriv klinikkens navn.')],
            },
        ),
    ]
