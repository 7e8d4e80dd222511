from django.apps import AppConfig


class CecsiteConfig(AppConfig):
    """The house is an app so that it can join rooms that do not know each other."""

    name = "cecsite"

    def ready(self) -> None:
        from cecsite import language
        from cecsite.alarms import rounds_missed_staff
        from leads.emails import add_verb

        language.install()
        add_verb(rounds_missed_staff)
