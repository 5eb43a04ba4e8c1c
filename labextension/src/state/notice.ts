import { Problem, wordsOf } from '../api/client';

/** What was refused or failed, to be shown in place. */
export interface Notice {
  title: string;
  detail: string;
}

/** What went wrong in the server's words; `title` where it had no say. */
export function noticeOf(error: unknown, title: string): Notice {
  return {
    title: error instanceof Problem ? error.title : title,
    detail: wordsOf(error)
  };
}
