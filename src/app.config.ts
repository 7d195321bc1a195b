export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/interview/index',
    'pages/answers/index',
    'pages/advice/index',
    'pages/history/index',
    'pages/what-if/index',
    'pages/settings/index',
    'pages/feedback/index',
  ],
  // looked up by few: WeChat loads them when one goes there
  subPackages: [
    {
      root: 'pages/library',
      pages: ['search/index', 'region/index', 'rule/index', 'source/index', 'claims/index'],
    },
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
