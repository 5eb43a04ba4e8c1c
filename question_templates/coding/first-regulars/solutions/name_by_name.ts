function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  // The positions that count, name by name.
  const counting = new Map<string, number[]>();
  for (const [position, name] of visits.entries()) {
    const own = counting.get(name);
    if (own === undefined) {
      counting.set(name, [position]);
    } else if (own[own.length - 1] <= position - pause) {
      own.push(position);
    }
  }
  const complete = [...counting.values()]
    .filter((own) => own.length >= times)
    .map((own) => own[times - 1]);
  complete.sort((one, other) => one - other);
  return complete.slice(0, places).map((position) => visits[position]);
}
