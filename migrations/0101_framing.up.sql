-- What of a picture is shown, and what of it must stay in sight where it is cut: parts of the original, so that both can be changed.
alter table media_asset
  add column focal_x real check (focal_x between 0 and 1),
  add column focal_y real check (focal_y between 0 and 1),
  -- {x, y, width, height}, each a part of one of the original's sides.
  add column crop jsonb,
  add constraint media_asset_focal check ((focal_x is null) = (focal_y is null));
