import type { OnPaperProps } from './OnPaper'

/** WeChat neither prints nor draws long pictures. */
export const OnPaper = (_: OnPaperProps) => null
