// misconception: lets smaller ones from behind take the room that the first one could not use
// hint: The first in the line does not fit into what is left. Who gets in at this departure?
function rideMoments(
  arrivals: number[],
  sizes: number[],
  room: number,
  every: number,
  patience: number,
): number[] {
  const lefts = new Map<number, number>();
  return arrivals.map((arrival, place) => {
    const size = sizes[place];
    let moment = Math.ceil(arrival / every) * every;
    while (
      moment - arrival <= patience && size <= room && (lefts.get(moment) ?? room) < size
    ) {
      moment += every;
    }
    if (moment - arrival > patience || size > room) {
      return -1;
    }
    lefts.set(moment, (lefts.get(moment) ?? room) - size);
    return moment;
  });
}
