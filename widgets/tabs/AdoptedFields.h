// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVariant>

#include <vector>

class QWidget;

namespace workbench {

/// Fields that show what a socket has which others have made: checks, texts, numbers. When it is gone, what
/// was wanted before comes back, but for what was edited meanwhile. GUI thread.
class AdoptedFields
{
public:
    /// `value`: bool of a check, else the text. The field must outlive it.
    void show(QWidget& field, const QVariant& value);
    void showWanted();
    /// What is to be kept of the field between sessions.
    QVariant wanted(const QWidget& field) const;
    /// The same of a number; `otherwise` where the text is none.
    qint64 wantedNumber(const QWidget& field, qint64 otherwise) const;

private:
    struct Shown {
        QWidget* field;
        QVariant wanted;
        QVariant value;
    };
    std::vector<Shown> m_shown;
};

} // namespace workbench
