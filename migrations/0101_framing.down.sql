alter table media_asset
  drop constraint media_asset_focal,
  drop column focal_x,
  drop column focal_y,
  drop column crop;
