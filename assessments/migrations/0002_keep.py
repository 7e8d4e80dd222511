"""Room for a key of each browser, the link to come back by, and shared scores."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_drafts")]

    operations = [
        migrations.AddField("draft", "kept_until", models.DateTimeField(null=True, db_index=True)),
        migrations.AddField("draft", "link_nonce", models.CharField(blank=True, default="", max_length=40)),
        migrations.AddField(
            "draft",
            "link_hash",
            models.CharField(blank=True, default=None, max_length=64, null=True, unique=True),
        ),
        migrations.CreateModel(
            name="DraftKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key_hash", models.CharField(max_length=64, unique=True)),
                ("by_link", models.BooleanField(default=False)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keys",
                        to="assessments.draft",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ShareLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("nonce", models.CharField(max_length=40)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("low", models.PositiveSmallIntegerField()),
                ("high", models.PositiveSmallIntegerField()),
                ("maximum", models.PositiveSmallIntegerField()),
                ("on", models.DateField()),
                ("law", models.DateField()),
                ("law_pending", models.DateField(null=True)),
                ("until", models.DateTimeField(db_index=True)),
                (
                    "draft",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="shares",
                        to="assessments.draft",
                    ),
                ),
            ],
            options={"ordering": ["-pk"]},
        ),
    ]
