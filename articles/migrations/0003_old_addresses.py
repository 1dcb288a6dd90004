
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0002_red_flags_of_programs'),
    ]

    operations = [
        migrations.CreateModel(
            name='OldSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('slug', models.CharField(max_length=80)),
                ('row', models.BigIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'slug'), name='old_slug_leads_to_one_page')],
            },
        ),
    ]
