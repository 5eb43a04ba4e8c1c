import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { Growth, Quality } from '../../api/types';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';
import { classWord, Figures } from '../Figures';

const GROWTH: Growth = {
  time: { possible: ['n log n'], smallest: 1000, largest: 64000 },
  space: { possible: ['1'], smallest: 1000, largest: 64000 },
  counted: 'numbers',
  per: 'call'
};
const QUALITY: Quality = { lines: 9, complexity: 4, score: 9.5, faults: [] };

async function shown(
  quality: Quality | null,
  growth: Growth | null
): Promise<string> {
  const host = document.createElement('div');
  const services = {
    trans: nullTranslator.load('jupyter-interviewer')
  } as unknown as PanelServices;
  const root = createRoot(host);
  await act(async () => {
    root.render(
      <PanelContext.Provider value={services}>
        <Figures quality={quality} growth={growth} />
      </PanelContext.Provider>
    );
  });
  const text = host.textContent ?? '';
  await act(async () => root.unmount());
  return text;
}

describe('the figures beside a verdict', () => {
  it('say how time and memory grow, and over which sizes', async () => {
    const text = await shown(null, GROWTH);
    expect(text).toContain('Time grows like n log n');
    expect(text).toMatch(/measured from 1.?000 to 64.?000 numbers/);
    expect(text).toContain('Memory does not grow with n');
  });

  it('never claim what is not clear', async () => {
    const unclear = {
      possible: [],
      smallest: 0,
      largest: 0,
      reason: 'too noisy'
    };
    const text = await shown(null, {
      ...GROWTH,
      time: unclear,
      space: unclear
    });
    expect(text).toContain('growth not clear (too noisy)');
    expect(text).not.toContain('grows like');
  });

  it('count remarks on the code, and show nothing where nothing was measured', async () => {
    const remarked = { ...QUALITY, faults: ['`x` is never read'] };
    expect(await shown(remarked, null)).toContain('1 remark on the code');
    expect(await shown(QUALITY, null)).toContain('9.5 of 10');
    expect(await shown(null, null)).toBe('');
  });

  it('write powers as people do', () => {
    expect(['n^2 log n', '2^n', 'n'].map(classWord)).toEqual([
      'n² log n',
      '2ⁿ',
      'n'
    ]);
  });
});
