"""E-mails that bring a link which is not their lead's."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("leads", "0002_advisers")]
    operations = [
        migrations.AddField(
            "outgoingemail",
            "link_nonce",
            models.CharField(blank=True, db_index=True, default="", editable=False, max_length=40),
        ),
        migrations.AddField(
            "outgoingemail", "link_until", models.DateTimeField(blank=True, editable=False, null=True)
        ),
        migrations.AlterField(
            "outgoingemail",
            "kind",
            models.CharField(
                choices=[
                    ("lead_received_staff", "New lead, to staff"),
                    ("reply_reminder_staff", "Reminder, to staff"),
                    ("morning_digest_staff", "Morning digest, to staff"),
                    ("result_link_person", "Result link, to the person"),
                    ("contact_received_person", "Confirmation, to the person"),
                    ("saved_answers_person", "Link to saved answers, to the person"),
                ],
                max_length=40,
                verbose_name="kind",
            ),
        ),
    ]
