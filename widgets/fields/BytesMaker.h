// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/PayloadError.h"

#include <QWidget>

#include <initializer_list>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace workbench {

class HexEdit;
class NumberSpin;
class Theme;

/// A row that asks what bytes are to be made and puts them into an editor: at its cursor, behind what is
/// selected (a checksum, a length: they are of it), or over what is selected (fill).
class BytesMaker : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Random, Repeat, CountUp, Checksum, Length, Fill };

    /// `edit` must outlive the row.
    BytesMaker(const Theme& theme, HexEdit& edit, QWidget* parent = nullptr);

    /// Shows the fields that this kind needs and puts the keyboard into the first.
    void open(Kind kind);

Q_SIGNALS:
    /// Why nothing was made; empty clears.
    void refused(const QString& words);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildRow();
    /// Labels and fields that stay beside each other however narrow it is.
    QWidget* together(std::initializer_list<QWidget*> parts);
    void retranslate();
    void nameTitle();
    void showFields();
    void fitParts();
    void takeSelection();
    void make();
    void close();
    std::optional<Bytes> made();
    std::optional<Bytes> typedBytes();
    std::optional<Bytes> sumOrLength();
    std::optional<qint64> number(NumberSpin& spin);

    const Theme& m_theme;
    HexEdit& m_edit;
    Kind m_kind = Kind::Random;
    QLabel* m_title;
    QLineEdit* m_bytes;
    QLabel* m_countLabel;
    NumberSpin* m_count;
    QComboBox* m_sum;
    QComboBox* m_size;
    QLabel* m_fromLabel;
    NumberSpin* m_from;
    QLabel* m_lengthLabel;
    NumberSpin* m_length;
    QComboBox* m_order;
    QPushButton* m_make;
    QToolButton* m_close;
    QWidget* m_countPart;
    QWidget* m_fromPart;
    QWidget* m_lengthPart;
};

} // namespace workbench
