// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/AddressCombo.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QLineEdit>

namespace workbench {

AddressCombo::AddressCombo(const Theme& theme, LocalAddressSource source, QWidget* parent)
    : QComboBox(parent), m_theme(theme), m_source(std::move(source))
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(nullptr);
    setFont(m_theme.fixedFont());
    setMaxVisibleItems(14);
    fill();
    setAddress(QStringLiteral("127.0.0.1"));
    connect(this, &QComboBox::editTextChanged, this, [this] {
        setRefused(*this, false);
        Q_EMIT edited();
    });
    connect(&m_theme, &Theme::changed, this, [this] { setFont(m_theme.fixedFont()); });
}

void AddressCombo::fill()
{
    const QString kept = address();
    const QSignalBlocker silent(this);
    clear();
    const auto add = [this](const QString& address, const QString& words) {
        addItem(words.isEmpty() ? address : address + QLatin1Char(' ') + words, address);
    };
    add(QStringLiteral("127.0.0.1"), {});
    add(QStringLiteral("0.0.0.0"), tr("all IPv4"));
    add(QStringLiteral("::1"), {});
    add(QStringLiteral("::"), ipv6TakesIpv4() ? tr("all addresses") : tr("all IPv6"));
    const QList<LocalAddress> machine = m_source();
    for (const LocalAddress& local : machine)
        if (findData(local.address) < 0)
            add(local.address, local.interfaceName);
    setAddress(kept);
}

QString AddressCombo::address() const
{
    const QString text = currentText().trimmed();
    const int item = findText(text);
    return item < 0 ? withScopeNumber(text) : itemData(item).toString();
}

void AddressCombo::setAddress(const QString& address)
{
    const int item = findData(address);
    setCurrentIndex(item);
    setEditText(item < 0 ? address : itemText(item));
}

void AddressCombo::setFamily(AddressFamily family)
{
    m_family = family;
    setRefused(*this, false);
}

std::optional<QString> AddressCombo::problem() const
{
    const QString text = address();
    QString words;
    if (text.isEmpty())
        words = tr("An address is needed here, such as 127.0.0.1.");
    else if (isUnixAddress(text))
        words = unixProblem(text);
    else
        words = familyProblem(text, m_family);
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

bool AddressCombo::check()
{
    const bool fine = !problem();
    setRefused(*this, !fine);
    return fine;
}

void AddressCombo::showPopup()
{
    fill();
    QComboBox::showPopup();
}

QSize AddressCombo::sizeHint() const
{
    // As wide as "0.0.0.0 all IPv4"; long addresses scroll.
    const QSize hint = QComboBox::sizeHint();
    const int text = QFontMetrics(font()).horizontalAdvance(QStringLiteral("0.0.0.0 all IPv4"));
    return {text + m_theme.px(44), hint.height()};
}

void AddressCombo::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace workbench
