"""Install neural voices: find their files, bring them here whole, open them before they count."""
