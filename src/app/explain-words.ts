export { type Explanation, explainPlace, explainText as explainWords } from '../read/explain.ts'
