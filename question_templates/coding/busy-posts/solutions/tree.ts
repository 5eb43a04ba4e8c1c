/** Keep the moments at which posts get free in a tree of minima; posts are its leaves from left to right. */
function busyPosts(
  arrivals: number[],
  durations: number[],
  pauses: number[],
  patience: number,
): number[] {
  let width = 1;
  while (width < pauses.length) {
    width *= 2;
  }
  const tree: number[] = new Array(2 * width).fill(Infinity);
  tree.fill(0, width, width + pauses.length);
  for (let node = width - 1; node > 0; node--) {
    tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
  }
  return arrivals.map((now, guest) => {
    // The first moment at which any post is free.
    const start = Math.max(now, tree[1]);
    if (start - now > patience) {
      return 0;
    }
    let node = 1;
    while (node < width) {
      node = tree[2 * node] <= start ? 2 * node : 2 * node + 1;
    }
    const place = node - width;
    tree[node] = start + durations[guest] + pauses[place];
    while (node > 1) {
      node = Math.floor(node / 2);
      tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
    }
    return place + 1;
  });
}
