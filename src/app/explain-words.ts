export { type Explanation, explainText as explainWords } from '../read/explain.ts'
