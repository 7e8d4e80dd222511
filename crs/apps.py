from django.apps import AppConfig

from crs.management.official_titles import use_in_search


class CrsConfig(AppConfig):
    name = "crs"

    def ready(self) -> None:
        use_in_search()
