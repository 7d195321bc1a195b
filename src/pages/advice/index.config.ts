export default definePageConfig({ navigationBarTitleText: '您的答复', enableShareAppMessage: true })
