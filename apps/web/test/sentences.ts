/** About honesty, and of it the middle. */
export const HONEST =
  '店里的货架上摆满了新到的茶叶。老板诚实守信，答应顾客的事就一定做到，多收的钱如数退还。窗外的雨下了一整天。'

/** About equality before the law. */
export const EQUAL = '法律面前人人平等，任何组织和个人都不得有超越宪法和法律的特权，违反法律的行为必须依法追究。'

/** Texts that would run, load or break out if they were ever more than text. */
export const HOSTILE = [
  '<img src=x onerror="alert(1)">诚实守信，答应的事就要做到。</textarea><script>alert(2)</script>',
  '"><svg onload=alert(3)>人人平等，依法办事。<iframe srcdoc="<script>alert(4)</script>"></iframe>',
  '{{ constructor.constructor("alert(5)")() }}，诚信为本，<%= alert(6) %>，依法办事。<style>*{display:none}</style>',
  '\ud800诚信\udfff\u202e为本\u0000，<a href="javascript:alert(7)">依法办事</a>',
]
