export { type FigureLine, linesOf } from './expand'
export { FigureFile, type Figures } from './forms'
export { holdAgainstQuotes, type Quoted } from './quoted'
