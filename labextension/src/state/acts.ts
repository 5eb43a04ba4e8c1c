import { UUID } from '@lumino/coreutils';

import type { Act } from '../api/client';
import type {
  CellSource,
  ExecutionReport,
  HintKind,
  HintRating
} from '../api/types';

/** What a candidate can do in an interview, as requests; each gets its own key. */
export class Acts {
  constructor(private readonly _interview: string) {}

  message(text: string): Act {
    return this._post('messages', { text });
  }

  run(cells: CellSource[]): Act {
    return this._post('runs', { cells });
  }

  submit(cells: CellSource[]): Act {
    return this._post('submissions', { cells });
  }

  stop(run: string): Act {
    return {
      ...this._post(`runs/${encodeURIComponent(run)}`),
      method: 'DELETE'
    };
  }

  hint(wish: { offer?: string; kind?: HintKind } = {}): Act {
    return this._post('hints', wish);
  }

  rate(hint: string, rating: HintRating): Act {
    return this._post(`hints/${encodeURIComponent(hint)}/rating`, { rating });
  }

  stopReply(): Act {
    return this._post('stop');
  }

  declineHint(offer: string): Act {
    return this._post(`hints/${encodeURIComponent(offer)}/decline`);
  }

  executed(report: ExecutionReport): Act {
    return this._post('executions', report);
  }

  next(): Act {
    return this._post('next');
  }

  end(): Act {
    return this._post('end');
  }

  private _post(rest: string, body?: unknown): Act {
    return {
      method: 'POST',
      path: `interviews/${encodeURIComponent(this._interview)}/${rest}`,
      body,
      key: UUID.uuid4()
    };
  }
}
