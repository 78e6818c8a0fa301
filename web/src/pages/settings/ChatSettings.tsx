import { useApp, useClient, useText } from "../../app/hooks";
import { askForNotices, noticesPossible } from "../../app/notices";
import type { Preferences } from "../../state/preferences";
import { SwitchRow } from "../../ui/Switch";
import { Card, CardNote } from "./Card";

export function ChatSettings() {
  const { t } = useText();
  const { store } = useClient();
  const { enterSends, notices } = useApp((s) => s.preferences);
  const set = (change: Partial<Preferences>) =>
    store.dispatch({ type: "preferences/changed", change });
  const notify = (on: boolean) => {
    if (on) void askForNotices().then((answer) => set({ notices: answer }));
    else set({ notices: "off" });
  };
  return (
    <>
      <Card>
        <SwitchRow
          label={t("settings.enterSends")}
          hint={t("settings.enterSendsHint")}
          checked={enterSends}
          onChange={(on) => set({ enterSends: on })}
        />
      </Card>
      {noticesPossible() && (
        <Card>
          <SwitchRow
            label={t("settings.notices")}
            hint={t("settings.noticesHint")}
            checked={notices === "on"}
            onChange={notify}
          />
          {notices === "off" && Notification.permission === "denied" && (
            <CardNote>{t("settings.noticesDenied")}</CardNote>
          )}
        </Card>
      )}
    </>
  );
}
