import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0002_red_flags_of_programs'),
        ('physio', '0003_groups'),
        ('programs', '0001_exercises_and_programs'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('emne', 'Emne'), ('program', 'Program'), ('øvelse', 'Øvelse'), ('spørgsmål', 'Spørgsmål')], max_length=10)),
                ('title', models.TextField()),
                ('text', models.TextField()),
                ('anchor', models.CharField(blank=True, max_length=200)),
                ('article', models.ForeignKey(null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.article')),
                ('exercise', models.ForeignKey(null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='programs.exercise')),
                ('program', models.ForeignKey(null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='programs.program')),
            ],
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40)),
                ('weight', models.PositiveSmallIntegerField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='physio.searchentry')),
            ],
            options={
                'indexes': [models.Index(fields=['word', 'weight', 'entry'], name='search_word')],
            },
        ),
    ]
