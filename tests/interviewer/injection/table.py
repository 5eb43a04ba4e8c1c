"""What attacks gained, by family: ``python -m tests.interviewer.injection.table``."""

from __future__ import annotations

from collections import Counter

from .attack import attacks
from .ground import Ground


def main() -> None:
    """Try all attacks and print the table."""
    tried: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    gained: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    with Ground() as ground:
        for attack in attacks():
            tried[attack.family] += 1
            judge = ground.judge(*attack.says)
            for happened in ground.attack(attack):
                ways[attack.family] += 1
                spoken[attack.family] += "modelled" in happened.engines
                gains = judge.gains(happened.text, attack.shows) + happened.deeds()
                if gains:
                    gained[attack.family] += 1
                    print(f"{attack.name}: {'; '.join(gains[:3])}")
    print("| family | attacks | ways | model still spoke | reached the candidate |")
    print("| --- | --- | --- | --- | --- |")
    for family, count in tried.items():
        print(f"| {family} | {count} | {ways[family]} | {spoken[family]} | {gained[family]} |")
    total = (tried.total(), ways.total(), spoken.total(), gained.total())
    print("| all | " + " | ".join(map(str, total)) + " |")


if __name__ == "__main__":
    main()
