export default definePageConfig({ navigationBarTitleText: '一条规则' })
