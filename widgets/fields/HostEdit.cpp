// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HostEdit.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

namespace workbench {

HostEdit::HostEdit(const Theme& theme, QWidget* parent) : QLineEdit(parent)
{
    setFont(theme.fixedFont());
    connect(this, &QLineEdit::textChanged, this, [this] { setRefused(*this, false); });
    connect(&theme, &Theme::changed, this, [this, &theme] { setFont(theme.fixedFont()); });
}

QString HostEdit::host() const
{
    const QString text = QLineEdit::text().trimmed();
    const bool brackets = text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'));
    return brackets ? text.mid(1, text.size() - 2) : text;
}

void HostEdit::setFamily(AddressFamily family)
{
    m_family = family;
    setRefused(*this, false);
}

std::optional<QString> HostEdit::problem() const
{
    const QString text = host();
    QString words;
    if (text.isEmpty())
        words = tr("A host is needed here: a name, or an address such as 127.0.0.1.");
    else if (isUnix())
        words = unixProblem(text);
    else
        words = familyProblem(text, m_family);
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

bool HostEdit::check()
{
    const bool fine = !problem();
    setRefused(*this, !fine);
    return fine;
}

} // namespace workbench
