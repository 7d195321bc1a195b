export default definePageConfig({ navigationBarTitleText: '一份依据' })
