import type { Area } from "../catalogue";
import type { auth as en } from "../en/auth";

export const auth: Area<typeof en> = {
  "auth.logIn": "登入",
  "auth.register": "建立帳號",
  "auth.welcome": "歡迎回來",
  "auth.welcomeText": "登入後即可繼續先前的對話。",
  "auth.join": "建立您的帳號",
  "auth.joinText": "只需要使用者名稱與密碼。",
  "auth.username": "使用者名稱",
  "auth.usernameHint": "3–32 個字元：a–z、0–9、句點與底線",
  "auth.password": "密碼",
  "auth.passwordHint": "至少 8 個字元",
  "auth.displayName": "顯示名稱（選填）",
  "auth.email": "電子郵件（選填）",
  "auth.inviteCode": "邀請碼",
  "auth.showPassword": "顯示密碼",
  "auth.hidePassword": "隱藏密碼",
  "auth.noAccount": "還沒有帳號？",
  "auth.haveAccount": "已經有帳號？",
  "auth.wrong": "使用者名稱或密碼錯誤。",
  "auth.taken": "此使用者名稱已被使用。",
  "auth.weakPassword": "這個密碼太容易被猜到，請換一個。",
  "auth.closed": "此伺服器不開放註冊，或邀請碼無效。",
  "auth.closedTitle": "註冊已關閉",
  "auth.closedText": "請向伺服器管理者索取帳號。",
};
