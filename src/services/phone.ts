/** The national medical insurance hotline. */
export const HOTLINE = '12393'
