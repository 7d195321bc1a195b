/** WeChat shows no address and knows no reload. */
export function nameInAddress(_id: string): void {}
