"""Doing a share of the jobs of an order: make the lives, then write the files.

``main`` reads its share from standard input, so that several processes can work at once on any
platform. Each makes all lives itself: that takes less time than passing them on.
"""

import pickle
import sys

from sightline.record.calendar import add_months
from sightline.synthetic.defects import Flaws
from sightline.synthetic.lives import adopters, people
from sightline.synthetic.orders import Job, Order, path_of
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import annex_a, cin, local, ssd, ssda903
from sightline.synthetic.writers.known import Index


def perform(order: Order, jobs: list[Job]) -> None:
    """Write the files of ``jobs``."""
    world = order.world
    lives = list(people(world))
    flaws = Flaws(world.seed, world.end, order.defects)
    staff = Staff(world)
    annex = [job for job in jobs if job.format == "annex_a"]
    if annex:
        index = Index(lives, flaws, add_months(world.as_at_dates[0], -6))
        everyone = [*adopters.matched(world, lives), *adopters.unmatched(world)]
        for job in annex:
            path = order.out / path_of(job)
            path.parent.mkdir(parents=True, exist_ok=True)
            annex_a.write(path, index, staff, everyone, job.as_at)
    for job in jobs:
        path = order.out / path_of(job)
        path.parent.mkdir(parents=True, exist_ok=True)
        if job.format == "cin":
            cin.write(path, lives, flaws, job.year)
        elif job.format == "ssda903":
            ssda903.write(path, lives, staff, flaws, job.year)
        elif job.format == "ssd":
            ssd.write(path, lives, staff, flaws, job.as_at, order.ssd_format)
        elif job.format == "local":
            local.write(path, lives, staff, flaws, world.as_at_dates[0], job.as_at)


def main() -> None:
    """Read an order and a share of its jobs from standard input and perform them."""
    order, jobs = pickle.load(sys.stdin.buffer)
    perform(order, jobs)
