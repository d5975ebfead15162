"""The fields of a local feed, declared alike: most of a feed are of one class of personal data."""

from typing import Protocol

from sightline.record.model import Field, Personal, Type

FEED = ("Local feed",)


class FeedField(Protocol):
    """Declares one field of a feed."""

    def __call__(
        self,
        name: str,
        kind: Type,
        meaning: str,
        codes: str | None = None,
        personal: Personal = ...,
    ) -> Field:
        """Return the field; its source is the feed."""


def feed_fields(usual: Personal) -> FeedField:
    """Return what declares the fields of a feed, of the class ``usual`` unless another is said."""

    def field(
        name: str,
        kind: Type,
        meaning: str,
        codes: str | None = None,
        personal: Personal = usual,
    ) -> Field:
        return Field(name, kind, meaning, codes, FEED, personal)

    return field
