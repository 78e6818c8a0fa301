import type { Area } from "../catalogue";
import type { threads as en } from "../en/threads";

export const threads: Area<typeof en> = {
  "thread.title": "討論串",
  "thread.all": "討論串",
  "thread.reply": "在討論串中回覆",
  "thread.open": "開啟討論串",
  "thread.show": "在對話中顯示",
  "thread.write": "在討論串中回覆",
  "thread.list": "討論串",
  "thread.replies": { other: "{count} 則回覆" },
  "thread.last": "最新 {when}",
  "thread.unread": { other: "{count} 則未讀回覆" },
  "thread.unreadThreads": { other: "{count} 個討論串有未讀回覆" },
  "thread.older": "顯示先前的回覆",
  "thread.follow": "追蹤討論串",
  "thread.unfollow": "取消追蹤討論串",
  "thread.followed": "已追蹤此討論串",
  "thread.unfollowed": "已取消追蹤此討論串",
  "thread.emptyTitle": "還沒有討論串",
  "thread.emptyText": "從訊息選單回覆後，討論串就會列在這裡。",
  "thread.missingTitle": "找不到此討論串",
  "thread.missingText": "開頭的訊息早於您加入的時間，或您已將它刪除。",
};
