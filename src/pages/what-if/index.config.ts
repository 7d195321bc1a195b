export default definePageConfig({ navigationBarTitleText: '如果换个做法' })
