using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Codes of ISO 4217 that are in no danger of being withdrawn soon.</summary>
internal static class CurrencyCodes
{
    /// <summary>The codes.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "AED", "ARS", "AUD", "BDT", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF",
        "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "OMR", "PEN",
        "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "XAF",
        "XOF", "ZAR",
    ];
}
