import { Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, preferredTheme, type Theme } from './theme';

const others: Readonly<Record<Theme, Theme>> = { light: 'dark', dark: 'light' };

/** Turns the frame light or dark. */
export function ThemeButton() {
  const [theme, setTheme] = useState(preferredTheme);
  const other = others[theme];
  const Icon = other === 'dark' ? Moon : Sun;
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <button
      type="button"
      name="theme"
      className="frame-button"
      aria-label={`Use the ${other} frame`}
      title={`Use the ${other} frame`}
      onClick={turn}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
