export default definePageConfig({ navigationBarTitleText: '网上说法对照' })
