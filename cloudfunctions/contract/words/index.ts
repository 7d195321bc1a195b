export * from './amounts'
export * from './dates'
export * from './names'
export * from './starts'
