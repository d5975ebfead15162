"""Reading XML child by child: what is refused, and that memory does not grow with the file."""

import subprocess
import sys
from pathlib import Path

import pytest

from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.xml_stream import elements, root_name


def read(tmp_path: Path, text: str | bytes) -> list[str]:
    path = tmp_path / "a.xml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [e.text for e in elements(path, "a.xml", ("C",))]


def test_each_element_in_turn(tmp_path: Path) -> None:
    assert read(tmp_path, "<M><C>1</C><D/><C>2</C></M>") == ["1", "2"]


@pytest.mark.parametrize(
    "entity", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY % a "b">']
)
def test_entities_are_refused(tmp_path: Path, entity: str) -> None:
    with pytest.raises(RefusedError, match="must not declare entities"):
        read(tmp_path, f"<!DOCTYPE M [{entity}]><M><C>x</C></M>")


def test_a_plain_doctype_is_harmless(tmp_path: Path) -> None:
    assert read(tmp_path, '<!DOCTYPE M SYSTEM "m.dtd"><M><C>1</C></M>') == ["1"]


@pytest.mark.parametrize("depth", [40, 400])
@pytest.mark.parametrize("where", ["<M>{}<C>1</C></M>", "<M><N><C>1{}</C></N></M>"])
def test_great_depth_is_refused(tmp_path: Path, depth: int, where: str) -> None:
    with pytest.raises(RefusedError, match="at most 32 deep"):
        read(tmp_path, where.format("<x>" * depth + "</x>" * depth))


@pytest.mark.parametrize(
    "text", ["<M><C>1</C>", "<M><C>1</C></N>", "<M>&nothing;</M>", "<M><C>\xff"]
)
def test_what_is_not_whole_names_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableError, match="line 1: the file must be whole, well-formed"):
        read(tmp_path, text.encode("latin-1"))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<Message><Header>", "Message"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <no> -->\n<a:Message xmlns:a="x">', "Message"),
        ('<?xml version="1.0" encoding="utf-16"?><Message>'.encode("utf-16"), "Message"),
        (b'<!DOCTYPE Message [<!ENTITY a "b">]><Message/>', "Message"),
        (b"CHILD,DOB", None),
        (b"PK\x03\x04\x00", None),
    ],
)
def test_the_root_is_told_from_the_first_bytes(head: bytes, name: str | None) -> None:
    assert root_name(head) == name


def test_a_file_that_goes_on_without_children_is_refused_early(tmp_path: Path) -> None:
    path = tmp_path / "big.xml"
    with path.open("wb") as handle:
        handle.write(b"<M>")
        for _ in range(80):
            handle.write(b"<D>filling</D>" * 75_000)
        handle.write(b"<C>1</C></M>")
    with pytest.raises(RefusedError, match="must follow one another"):
        list(elements(path, "big.xml", ("C",)))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from sightline.intake.xml_stream import elements\n"
        "n = sum(1 for _ in elements(Path(sys.argv[1]), 'a', ('C',)))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    used = []
    for thousands in (2, 60):
        path = tmp_path / f"{thousands}.xml"
        path.write_bytes(
            b"<M>" + b"\n<C><a>some text of a child</a></C>" * thousands * 1000 + b"</M>"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
        )
        used.append(int(done.stdout))
    assert used[1] < used[0] * 1.2
