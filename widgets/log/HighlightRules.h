// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterExpression.h"
#include "widgets/support/Theme.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace workbench {

class Settings;

/// Rows that a filter picks get a tint and a letter.
struct HighlightRule {
    QString name;
    QString filter; ///< as typed; one that cannot be read picks nothing
    int tint = 0;   ///< 0 to 5: A to F
    bool on = true;
};

/// The user's highlight rules, apart from what the log shows. The first that picks a call counts. GUI thread.
class HighlightRules : public QObject
{
    Q_OBJECT
public:
    static constexpr int kTints = 6;

    /// `directory` must outlive it.
    explicit HighlightRules(const CallDirectory& directory, QObject* parent = nullptr);
    ~HighlightRules() override;

    /// Takes over what was kept there, and keeps every change from now on. It must outlive this object.
    void keepIn(Settings& settings);

    const QList<HighlightRule>& rules() const { return m_rules; }
    void setRules(const QList<HighlightRule>& rules);

    /// The tint that the call gets; empty: none.
    std::optional<int> tintOf(const CallRecord& record) const;

    static QString letter(int tint) { return {QChar(u'A' + tint)}; }
    static ThemeColor color(int tint)
    {
        return static_cast<ThemeColor>(static_cast<int>(ThemeColor::TintA) + tint);
    }

Q_SIGNALS:
    void changed();

private:
    void prepare();

    const CallDirectory& m_directory;
    Settings* m_settings = nullptr;
    QList<HighlightRule> m_rules;
    struct Active {
        int tint;
        FilterRun run;
    };
    std::unique_ptr<std::vector<Active>> m_active; ///< the rules that are on and can be read
};

} // namespace workbench
