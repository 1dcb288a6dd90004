
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0001_articles_and_red_flags'),
        ('programs', '0001_exercises_and_programs'),
    ]

    operations = [
        migrations.AddField(
            model_name='redflag',
            name='program',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='red_flags', to='programs.program', verbose_name='program'),
        ),
        migrations.AddConstraint(
            model_name='redflag',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='red_flag_has_text', violation_error_message='Skriv tegnet.'),
        ),
        migrations.AddConstraint(
            model_name='redflag',
            constraint=models.CheckConstraint(condition=models.Q(('urgency__in', ['livsfare', 'straks', 'snart', 'klinik'])), name='red_flag_known_urgency', violation_error_message='Vælg, hvor meget det haster.'),
        ),
        migrations.AddConstraint(
            model_name='redflag',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'approved'])), name='red_flag_known_status', violation_error_message='Vælg en status fra listen.'),
        ),
    ]
