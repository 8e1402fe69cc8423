export { heatMapOption } from './charts/heat-map-option.ts'
export { intervalOption } from './charts/interval-option.ts'
export { radarOption } from './charts/radar-option.ts'
