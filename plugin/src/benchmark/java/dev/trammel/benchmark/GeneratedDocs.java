package dev.trammel.benchmark;

import dev.trammel.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Schema reference docs of twelve columns each, the same at every call. */
final class GeneratedDocs {

  private static final String PAGE =
      """
      # orders_%1$05d Table

      **Application**: Orders
      **Database**: orders
      **Repository**: example/orders
      **Purpose**: Orders of one branch
      **Generated**: 2025-01-01T00:00:00.000Z
      **Rows**: 1,234
      **RLS**: Enabled (1 policy)

      ⚠️ **For reading only** - the database has the last word

      ⚠️ **CRITICAL**: This page is about **orders**. Code goes in example/orders

      ---

      ## Columns (12 total)

      | Column | Type | Nullable | Default | Description |
      |--------|------|----------|---------|-------------|
      | id | `uuid` | **NO** | `gen_random_uuid()` | - |
      | parent_id | `uuid` | YES | - | The order | `this` belongs to |
      | customer | `uuid` | **NO** | - | - |
      | state | `character varying(20)` | **NO** | `'open'::character varying` | - |
      | reference | `character varying(50)` | **NO** | - | - |
      | amount | `numeric(12,2)` | **NO** | `0` | What is to be paid |
      | currency | `character(3)` | **NO** | `'EUR'::bpchar` | - |
      | tags | `ARRAY` | YES | `'{}'::text[]` | - |
      | details | `jsonb` | YES | `'{}'::jsonb` | - |
      | priority | `integer(32)` | **NO** | `0` | - |
      | created_at | `timestamp with time zone` | **NO** | `now()` | - |
      | updated_at | `timestamp with time zone` | YES | - | - |

      ## Constraints

      ### Primary Key
      - `orders_%1$05d_pkey`: PRIMARY KEY (id)

      ### Foreign Keys
      - `orders_%1$05d_parent_id_fkey`: parent_id → orders_%2$05d(id)

      ### Unique Constraints
      - `orders_%1$05d_reference_key`: UNIQUE (reference)

      ### Check Constraints
      - `orders_%1$05d_amount_check`: CHECK ((amount >= (0)::numeric))
      - `orders_%1$05d_state_check`: CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'paid'::character varying, 'closed'::character varying])::text[])))

      ## Indexes

      - `idx_orders_%1$05d_state`
        ```sql
        CREATE INDEX idx_orders_%1$05d_state ON public.orders_%1$05d USING btree (state, created_at DESC)
        ```
      - `orders_%1$05d_pkey`
        ```sql
        CREATE UNIQUE INDEX orders_%1$05d_pkey ON public.orders_%1$05d USING btree (id)
        ```
      - `orders_%1$05d_reference_key`
        ```sql
        CREATE UNIQUE INDEX orders_%1$05d_reference_key ON public.orders_%1$05d USING btree (reference)
        ```

      ## RLS Policies

      ### 1. own orders (SELECT)

      - **Roles**: {authenticated}
      - **Using**: `(customer = ( SELECT auth.uid() AS uid))`

      ## Triggers

      ### touch_orders

      - **Timing**: BEFORE UPDATE
      - **Action**: `EXECUTE FUNCTION touch_orders()`

      ---

      [← Back to Schema Overview](../database-schema-overview.md)
      """;

  private GeneratedDocs() {}

  /** Each table refers to the one before it, the first one to itself. */
  static List<SourceText> pages(int tables) {
    List<SourceText> pages = new ArrayList<>();
    for (int i = 1; i <= tables; i++) {
      pages.add(
          new SourceText(
              "schema-docs/tables/orders_%05d.md".formatted(i),
              PAGE.formatted(i, Math.max(1, i - 1))));
    }
    return List.copyOf(pages);
  }
}
