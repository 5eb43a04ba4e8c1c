/** Keep the open marks as a linked chain, the one opened last in front. */
function firstFault(text, pairs, maxDepth) {
  const partner = new Map();
  for (const [opening, closing] of Object.entries(pairs)) {
    partner.set(closing, opening);
  }
  let chain = null;
  for (const [position, mark] of [...text].entries()) {
    if (chain !== null && partner.get(mark) === chain.mark) {
      chain = chain.around;
    } else if (Object.hasOwn(pairs, mark)) {
      const open = chain === null ? 1 : chain.open + 1;
      if (open > maxDepth) {
        return position;
      }
      chain = { mark, around: chain, open };
    } else if (partner.has(mark)) {
      return position;
    }
  }
  return chain === null ? -1 : text.length;
}
