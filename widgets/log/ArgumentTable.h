// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallText.h"

#include <QTableWidget>

namespace workbench {

class Theme;

/// The arguments of a call: Argument | Value | Raw, as high as it has rows. A green arrow marks what the call
/// wrote back.
class ArgumentTable : public QTableWidget
{
    Q_OBJECT
public:
    enum Column { Name, Value, Raw };
    enum Role {
        WrittenBackRole = Qt::UserRole + 1, ///< bool: the call wrote this value
        RemarkRole,                         ///< QString: words behind the value, "none"
    };

    explicit ArgumentTable(const Theme& theme, QWidget* parent = nullptr);

    void setArguments(const CallRecord& record, const CallDirectory& directory);
    void clearArguments() { setRowCount(0); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    void fitColumns();

    const Theme& m_theme;
};

} // namespace workbench
