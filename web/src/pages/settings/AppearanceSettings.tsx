import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { accents, type Locale, type Preferences, type Theme } from "../../state/preferences";
import { Choices } from "../../ui/Choices";
import styles from "./AppearanceSettings.module.css";
import { Card } from "./Card";

const themes: readonly Theme[] = ["system", "light", "dark"];
const locales = [
  { value: "en", label: "English" },
  { value: "zh-Hant", label: "繁體中文" },
] as const;

export function AppearanceSettings() {
  const { t } = useText();
  const { store, session } = useClient();
  const run = useAct();
  const preferences = useApp((s) => s.preferences);
  const set = (change: Partial<Preferences>) =>
    store.dispatch({ type: "preferences/changed", change });
  const speak = (locale: Locale) => {
    set({ locale });
    void run(session.update({ locale }));
  };
  return (
    <>
      <Card>
        <Choices
          title={t("settings.language")}
          value={preferences.locale}
          choices={locales}
          onChange={speak}
        />
      </Card>
      <Card>
        <Choices
          title={t("settings.theme")}
          value={preferences.theme}
          choices={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => set({ theme })}
        />
      </Card>
      <Card>
        <Choices
          title={t("settings.accent")}
          value={preferences.accent}
          choices={accents.map((value) => ({
            value,
            label: t(`settings.accent.${value}`),
            mark: <span className={styles.swatch} data-swatch={value} />,
          }))}
          onChange={(accent) => set({ accent })}
        />
      </Card>
    </>
  );
}
