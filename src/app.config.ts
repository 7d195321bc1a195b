export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/interview/index',
    'pages/answers/index',
    'pages/advice/index',
    'pages/history/index',
  ],
  window: {
    navigationBarTitleText: '续保通',
    navigationBarBackgroundColor: '@background',
    navigationBarTextStyle: '@textStyle' as 'black',
    backgroundColor: '@background',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
